package vn.chidao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import vn.chidao.workflow.ProcessBean;
import vn.chidao.workflow.TaskFormHandler;

/** Rules of our own that the compiler and Spring Modulith do not know. */
@AnalyzeClasses(packages = "vn.chidao", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ROOT = "vn.chidao.";

    @ArchTest
    static final ArchRule onlyTheEdgeKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("vn.chidao.workflow..", "vn.chidao..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a later move to a compatible engine must stay a rename");

    @ArchTest
    static final ArchRule pagesAndProcessesUseOtherModulesByTheirApi = classes()
            .that()
            .resideInAnyPackage("vn.chidao.*.web..", "vn.chidao.*.process..")
            .should(notReachIntoOtherModules());

    @ArchTest
    static final ArchRule timeComesFromTheBusinessClock = noClasses()
            .that()
            .resideOutsideOfPackages("vn.chidao.shared..", "vn.chidao.platform..")
            .should()
            .callCodeUnitWhere(readsTheMachinesClock())
            .because("business time may run with an offset to the machine's");

    @ArchTest
    static final ArchRule controllersLieInWeb = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .or()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .haveSimpleNameEndingWith("Controller")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule handlersLieInProcess = classes()
            .that()
            .implement(TaskFormHandler.class)
            .or()
            .haveSimpleNameEndingWith("FormHandler")
            .and()
            .areNotInterfaces()
            .should()
            .resideInAPackage("..process..")
            .andShould()
            .haveSimpleNameEndingWith("FormHandler")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule delegatesLieInProcess = classes()
            .that()
            .implement(JavaDelegate.class)
            .or()
            .haveSimpleNameEndingWith("Delegate")
            .should()
            .resideInAPackage("..process..")
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .notBePublic();

    /** {@code PilotModel} is a term of the field (mô hình), not the drawing of a process. */
    @ArchTest
    static final ArchRule modelsLieInProcess = classes()
            .that()
            .haveSimpleNameEndingWith("Model")
            .and()
            .doNotHaveSimpleName("PilotModel")
            .should()
            .resideInAPackage("..process..")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule processBeansLieInProcess =
            classes().that().areAnnotatedWith(ProcessBean.class).should().resideInAPackage("..process..");

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule = classes()
            .that()
            .areAssignableTo(Repository.class)
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule namesSayWhatAClassIsFor = noClasses()
            .should()
            .haveNameMatching(".*[a-z](Impl|Utils?|Helpers?|Managers?)(\\$.*)?")
            .because("such a suffix says nothing");

    @ArchTest
    static final ArchRule aggregatesHaveVerbsInsteadOfSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .haveNameMatching("set[A-Z].*")
            .should()
            .bePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aggregatesGuardTheirState = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new ArchCondition<>("have no public fields") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    entity.getFields().stream()
                            .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC))
                            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                            .forEach(field -> events.add(
                                    SimpleConditionEvent.violated(field, field.getFullName() + " is public")));
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule dependenciesComeByConstructor = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired");

    private static ArchCondition<JavaClass> notReachIntoOtherModules() {
        return new ArchCondition<>("use other modules by their root package only") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    String to = target.getPackageName();
                    if (to.startsWith(ROOT)
                            && !moduleOf(to).equals(moduleOf(origin.getPackageName()))
                            && to.indexOf('.', ROOT.length()) > 0) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String moduleOf(String packageName) {
        return packageName.substring(ROOT.length()).split("\\.")[0];
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachinesClock() {
        Set<String> types = Set.of(
                "java.time.Instant",
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.time.LocalTime",
                "java.time.OffsetDateTime",
                "java.time.Year",
                "java.time.YearMonth",
                "java.time.ZonedDateTime");
        return describe("reads the machine's clock", access -> {
            if (!(access.getTarget() instanceof CodeUnitCallTarget target)) {
                return false;
            }
            String owner = target.getOwner().getFullName();
            boolean asksAClock =
                    target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return types.contains(owner) && target.getName().equals("now") && !asksAClock
                    || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis")
                    || owner.equals("java.time.Clock") && target.getName().startsWith("system")
                    || owner.equals("java.util.Calendar") && target.getName().equals("getInstance")
                    || owner.equals(Date.class.getName())
                            && target.getName().equals("<init>")
                            && target.getRawParameterTypes().isEmpty();
        });
    }
}
