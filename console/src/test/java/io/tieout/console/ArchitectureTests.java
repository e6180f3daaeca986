package io.tieout.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Open;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The console knows people; the services are known in one room, and each address says whom it lets in. */
@AnalyzeClasses(packagesOf = ConsoleApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule noPackageIsInACircle =
            slices().matching("io.tieout.console.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule itKnowsNoKafka = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "io.tieout.starter..");

    @ArchTest
    static final ArchRule tokensAreSignedInOneRoom = noClasses()
            .that()
            .resideOutsideOfPackage("io.tieout.console.api")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.security.oauth2.jwt..",
                    "org.springframework.security.oauth2.jose..",
                    "com.nimbusds..");

    @ArchTest
    static final ArchRule theHousesSignInIsKnownInOneRoom = noClasses()
            .that()
            .resideOutsideOfPackages("io.tieout.console.api", "io.tieout.console.oidc")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.security.oauth2..");

    @ArchTest
    static final ArchRule onlyPeopleActsAndSignInsKnowTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackages("io.tieout.console.person", "io.tieout.console.audit", "io.tieout.console.entry")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule recordsAreFreeOfFrameworks = noClasses()
            .that()
            .areRecords()
            .and()
            .areNotAnnotatedWith(ConfigurationProperties.class)
            .and()
            .doNotHaveSimpleName("ListQuery")
            .and()
            .doNotHaveSimpleName("Toast")
            .and()
            .doNotHaveSimpleName("Entered")
            .and()
            .doNotHaveSimpleName("KnownByName")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..");

    @ArchTest
    static final ArchRule pagesStandBesideEachOther =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule eachAddressSaysWhomItLetsIn = methods()
            .that()
            .areAnnotatedWith(GetMapping.class)
            .or()
            .areAnnotatedWith(PostMapping.class)
            .or()
            .areAnnotatedWith(PutMapping.class)
            .or()
            .areAnnotatedWith(DeleteMapping.class)
            .or()
            .areAnnotatedWith(RequestMapping.class)
            .should(new ArchCondition<>("say whom they let in") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean says = method.isAnnotatedWith(Allowed.class) != method.isAnnotatedWith(Open.class);
                    events.add(new SimpleConditionEvent(
                            method, says, method.getFullName() + " has neither @Allowed nor @Open, or both"));
                }
            });
}
