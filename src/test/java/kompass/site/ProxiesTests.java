package kompass.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProxiesTests {

    @Test
    void onlyTheConfiguredProxyIsBelieved() {
        var proxies = new Proxies(List.of("10.1.0.0/16", "192.168.7.9", "fd00::/8"));

        assertThat(proxies.isTrusted("10.1.200.3")).isTrue();
        assertThat(proxies.isTrusted("192.168.7.9")).isTrue();
        assertThat(proxies.isTrusted("fd00:0:0:0:0:0:0:1")).isTrue();
        assertThat(proxies.isTrusted("10.2.0.1")).isFalse();
        assertThat(proxies.isTrusted("192.168.7.10")).isFalse();
        assertThat(proxies.isTrusted("0:0:0:0:0:0:0:1")).isFalse();
    }

    @Test
    void withoutAProxyNobodyIsBelieved() {
        assertThat(new Proxies(List.of()).isTrusted("127.0.0.1")).isFalse();
    }

    @Test
    void aHostNameIsNoAddress() {
        assertThatThrownBy(() -> new Proxies(List.of("proxy.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
