package kompass.factors;

import kompass.print.QrCode;

/// The secret of a code app, to scan or to type.
public record AppSecret(QrCode picture, String typed) {}
