/// Promises told as journeys: the packaged application, a real browser, a real database, a real
/// SMTP server, each in a process of its own.
@NullMarked
package kompass.journeys;

import org.jspecify.annotations.NullMarked;
