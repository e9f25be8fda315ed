package org.asynctool.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.apiguardian.api.API;
import org.asynctool.AsyncToolTest;
import org.asynctool.TaskFile;
import org.asynctool.TasksFrom;
import org.asynctool.agent.http.cassette.CassetteSettings;

/** The order of the packages, what the core must not know, and which types are public by decision. */
@AnalyzeClasses(packages = "org.asynctool", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Each package may use those before it, never those behind it. */
    private static final List<String> ORDER = List.of(
            "spi",
            "text",
            "json",
            "time",
            "task",
            "world",
            "agent",
            "trace",
            "metric",
            "environment",
            "dataset",
            "gate",
            "report",
            "engine",
            "jupiter",
            "assertion",
            "cli");

    private static final String[] CORE = {
        "org.asynctool.json..",
        "org.asynctool.time..",
        "org.asynctool.task..",
        "org.asynctool.world..",
        "org.asynctool.trace..",
        "org.asynctool.metric..",
        "org.asynctool.environment.."
    };

    @ArchTest
    static final ArchRule DEPENDENCIES_GO_ONE_WAY =
            classes().that().resideOutsideOfPackage("org.asynctool").should(new ComeNotLater(ORDER));

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.asynctool.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CORE_KNOWS_NO_WALL_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Date.class);

    @ArchTest
    static final ArchRule CORE_STARTS_NO_THREADS = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .and()
            .haveNameNotMatching("org\\.asynctool\\.environment\\.WallClock.*")
            .should()
            .callMethod(Thread.class, "start")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Executor.class, Executors.class, ExecutorService.class, CompletableFuture.class, Timer.class)
            .because("WallClock alone runs episodes on threads");

    @ArchTest
    static final ArchRule CORE_DRAWS_NOTHING_UNSEEDED = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class, UUID.class, SecureRandom.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule OKHTTP_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("org.asynctool.agent.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..", "kotlin..");

    @ArchTest
    static final ArchRule MCP_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("org.asynctool.agent.mcp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.modelcontextprotocol..", "reactor..", "org.eclipse.jetty..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule CHAT_MODELS_ARE_AGENTS_LIKE_ANY_OTHER = noClasses()
            .that()
            .resideOutsideOfPackage("org.asynctool.agent.http..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.asynctool.agent.http..").and(not(belongToAnyOf(CassetteSettings.class))))
            .because("the build says where cassettes are, and knows nothing else of chat models");

    @ArchTest
    static final ArchRule JUNIT_STAYS_IN_ITS_ROOMS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.asynctool", "org.asynctool.engine..", "org.asynctool.jupiter..", "org.asynctool.assertion..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit..", "org.assertj..", "org.opentest4j..");

    @ArchTest
    static final ArchRule THE_ENGINE_NEEDS_NEITHER_JUPITER_NOR_ASSERTJ = noClasses()
            .that()
            .resideOutsideOfPackages("org.asynctool.jupiter..", "org.asynctool.assertion..")
            .and()
            .doNotBelongToAnyOf(AsyncToolTest.class, TaskFile.class, TasksFrom.class)
            .and()
            .haveNameNotMatching("org\\.asynctool\\.engine\\.JupiterAnnotations")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.junit.jupiter..", "org.assertj..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(AsyncToolTest.class, TaskFile.class, TasksFrom.class)
            .because("not everybody has them on the class path; JupiterAnnotations does without");

    @ArchTest
    static final ArchRule PUBLIC_TYPES_HAVE_AN_API_STATUS =
            classes().that().arePublic().and().areTopLevelClasses().should().beAnnotatedWith(API.class);

    @ArchTest
    static final ArchRule PUBLIC_TYPES_SHOW_NOTHING_LESS_STABLE =
            classes().that().arePublic().should(new ShowNothingLessStable());
}
