package kompass.keeping;

import kompass.people.Room;
import kompass.people.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who finds which of these rooms. What is finer (this institution only) the forms check.
@Configuration(proxyBeanMethods = false)
class KeepingRooms {

    static final String INSTITUTIONS = "/staff/institutions";
    static final String CONCERNS = "/staff/concerns";
    static final String PAPERS = "/staff/papers";
    static final String DETAILS = "/staff/details";

    @Bean
    Room institutionsRoom() {
        return new Room(INSTITUTIONS, "keeping.office.institutions", KeepingRooms::keeps, 30);
    }

    @Bean
    Room concernsRoom() {
        return new Room(CONCERNS, "keeping.office.concerns", KeepingRooms::keeps, 31);
    }

    @Bean
    Room papersRoom() {
        return new Room(
                PAPERS,
                "keeping.office.papers",
                staff -> staff.isAdministrator() || staff.isEditor(),
                32);
    }

    @Bean
    Room detailsRoom() {
        return new Room(DETAILS, "", Staff::isAdministrator, 33);
    }

    private static boolean keeps(Staff staff) {
        return staff.isAdministrator() || staff.isKeeper();
    }
}
