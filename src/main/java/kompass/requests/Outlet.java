package kompass.requests;

import kompass.directory.Institution;

/// Whether what is sent here can reach an institution at all; said before anybody answers
/// questions. Implemented by the module that delivers.
public interface Outlet {

    boolean isOpenFor(Institution institution);
}
