package app.foyer;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notBePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;

/** The rules of the house that a package's own text cannot keep. */
@AnalyzeClasses(packages = "app.foyer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "app.foyer";
    private static final String[] PURE = {
        "app.foyer.agenda..", "app.foyer.notices..", "app.foyer.venue..", "app.foyer.fallback.."
    };
    private static final Set<Class<?>> CLOCKS = Set.of(
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            ZonedDateTime.class,
            OffsetDateTime.class);

    @ArchTest
    static void modules_keep_to_what_they_may_use(com.tngtech.archunit.core.domain.JavaClasses classes) {
        ApplicationModules.of(FoyerApplication.class).verify();
    }

    @ArchTest
    static final ArchRule pure_packages_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.springframework..", "org.jooq..", "com.vaadin..", "java.sql..", "gg.jte..")
                            .and(describe("are not Modulith's annotations", type -> !type.getPackageName()
                                    .startsWith("org.springframework.modulith"))));

    @ArchTest
    static final ArchRule time_is_asked_for_in_platform_alone = noClasses()
            .that()
            .resideOutsideOfPackage("app.foyer.platform..")
            .should()
            .callMethodWhere(describe(
                    "reads a clock",
                    call -> call.getName().equals("now")
                                    && CLOCKS.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)
                            || call.getName().equals("currentTimeMillis")
                            || call.getTargetOwner().isEquivalentTo(Clock.class)
                                    && call.getName().startsWith("system")));

    @ArchTest
    static final ArchRule vaadin_is_for_kiosk_and_console = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, "app.foyer.kiosk..", "app.foyer.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule jooq_stays_inside = noClasses()
            .that()
            .resideOutsideOfPackages("app.foyer.db..", "app.foyer..internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "app.foyer.db.generated..");

    @ArchTest
    static final ArchRule no_jooq_in_what_others_see = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("app.foyer..internal..")
            .should(notSpeak("org.jooq", "app.foyer.db.generated"));

    @ArchTest
    static final ArchRule internals_and_views_are_nobody_elses = classes()
            .that()
            .resideInAPackage("app.foyer..internal..")
            .or(assignableTo(Component.class))
            .or()
            .areAnnotatedWith(Repository.class)
            .should(notBePublic());

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("app.foyer.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule errors_are_logged_not_printed = noClasses()
            .should()
            .callMethodWhere(
                    describe("prints a stack trace", call -> call.getName().equals("printStackTrace")));

    private static ArchCondition<JavaMethod> notSpeak(String... packages) {
        return new ArchCondition<>("not name types of " + String.join(", ", packages)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getName)
                        .filter(type -> Set.of(packages).stream().anyMatch(type::startsWith))
                        .forEach(type -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " names " + type)));
            }
        };
    }
}
