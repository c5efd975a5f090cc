package kompass.signin;

import java.util.List;
import kompass.languages.Words;
import kompass.site.Town;
import org.jspecify.annotations.Nullable;

/// What a page needs to know that stands before the staff rooms: nobody has signed in yet.
public record Porch(Words w, Town town, boolean demo, String title) {

    /// Somebody as whom a demo lets one in; `word` says who that is.
    public record Guest(String key, String word, String name) {}

    /// The page to sign in on: where to go on afterwards, the address of another service to sign in
    /// with, and the people of a demo.
    public record SignIn(String to, @Nullable String oidc, List<Guest> guests) {

        public SignIn {
            guests = List.copyOf(guests);
        }
    }
}
