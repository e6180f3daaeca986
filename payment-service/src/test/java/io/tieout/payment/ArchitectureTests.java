package io.tieout.payment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** Who does not say that it is a bean is domain, and the domain is plain Java. */
@AnalyzeClasses(packages = "io.tieout.payment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule whatIsNoBeanKnowsNoFramework = noClasses()
            .that()
            .areNotMetaAnnotatedWith(Component.class)
            .and()
            .areNotAnnotatedWith(ConfigurationProperties.class)
            .and()
            .doNotHaveFullyQualifiedName(PaymentService.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "org.apache.kafka..",
                    "jakarta..",
                    "io.micrometer..");

    @ArchTest
    static final ArchRule thisRoomNeverSpeaksIntacctsWords =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.tieout.model.intacct..");

    @ArchTest
    static final ArchRule thisRoomKnowsNoOtherRoom = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tieout.connector..", "io.tieout.mapping..", "io.tieout.scheduler..");

    @ArchTest
    static final ArchRule noPackageIsInACircle =
            slices().matching("io.tieout.payment.(**)").should().beFreeOfCycles();

    /** From top to bottom; a room stands above what it uses, and those in one row do not know each other. */
    @ArchTest
    static final ArchRule noArrowRunsBackUp = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("arrival")
            .definedBy("io.tieout.payment.arrival..")
            .layer("people")
            .definedBy("io.tieout.payment.people..")
            .layer("outcome")
            .definedBy("io.tieout.payment.outcome..")
            .layer("waiting")
            .definedBy("io.tieout.payment.waiting..")
            .layer("book")
            .definedBy("io.tieout.payment.book..")
            .layer("decision")
            .definedBy("io.tieout.payment.decision..")
            .layer("receivable")
            .definedBy("io.tieout.payment.receivable..")
            .layer("tieout")
            .definedBy("io.tieout.payment.tieout..")
            .layer("tenant")
            .definedBy("io.tieout.payment.tenant..")
            .whereLayer("arrival")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("people")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("outcome")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("waiting")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("book")
            .mayOnlyBeAccessedByLayers("arrival", "people", "outcome", "waiting")
            .whereLayer("decision")
            .mayOnlyBeAccessedByLayers("arrival", "people", "outcome", "waiting", "book")
            .whereLayer("receivable")
            .mayOnlyBeAccessedByLayers("arrival", "people", "outcome", "waiting", "book", "decision")
            .whereLayer("tieout")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("tenant")
            .mayOnlyBeAccessedByLayers("arrival");

    @ArchTest
    static final ArchRule decisionsArePure = noClasses()
            .that()
            .resideInAPackage("io.tieout.payment.decision..")
            .should()
            .dependOnClassesThat()
            .areMetaAnnotatedWith(Component.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule controllersAndRepositoriesStayInTheirFeature = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .haveSimpleNameEndingWith("Listener")
            .should()
            .bePackagePrivate();
}
