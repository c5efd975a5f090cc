package kompass.database;

/// Where a module keeps sealed rows for longer than a few weeks. Asked before keys are destroyed:
/// whatever lies under a key older than `Vault.lastWeek()` is sealed anew, so that it does not keep
/// alive a key that opens what was erased long ago.
public interface LongKept {

    void sealAnew();
}
