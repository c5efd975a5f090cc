/// Kompass receives newcomers: it tells them in their own language what to do and lets them ask for
/// an appointment and hand in papers.
@NullMarked
package kompass;

import org.jspecify.annotations.NullMarked;
