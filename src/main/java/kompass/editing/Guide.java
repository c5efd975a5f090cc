package kompass.editing;

import kompass.people.Room;
import kompass.people.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room of those who write.
@Configuration(proxyBeanMethods = false)
class Guide {

    static final String PATH = "/staff/guide";
    static final String ARTICLES = PATH + "/articles";
    static final String AREAS = PATH + "/areas";
    static final String TERMS = PATH + "/terms";
    static final String DUE = PATH + "/due";

    @Bean
    Room guideRoom() {
        return new Room(PATH, "editing.office.guide", Guide::writes, 10);
    }

    static boolean writes(Staff staff) {
        return staff.isAdministrator() || staff.isEditor();
    }
}
