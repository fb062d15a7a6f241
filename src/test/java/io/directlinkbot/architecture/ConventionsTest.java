package io.directlinkbot.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static io.directlinkbot.architecture.Parts.ROOT;
import static io.directlinkbot.architecture.Parts.oneType;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Habits that hold everywhere. */
@AnalyzeClasses(packages = ROOT, importOptions = MainClasses.class)
final class ConventionsTest {
  @ArchTest
  static final ArchRule NOBODY_SLEEPS_BUT_THE_SLEEPER =
      noClasses()
          .that(not(oneType("decide.Sleeper")))
          .should()
          .accessTargetWhere(
              call(Thread.class, "sleep")
                  .or(call(TimeUnit.class, "sleep"))
                  .as("a thread is put to sleep"));

  /** Time is injected; only who starts the bot or the sandbox chooses the real one. */
  @ArchTest
  static final ArchRule NOBODY_ELSE_CHOOSES_THE_CLOCK =
      noClasses()
          .that(
              not(
                  resideInAnyPackage(ROOT, ROOT + ".sandbox")
                      // a key expires in real time, whatever the bot's clock says
                      .or(oneType("directlink.aws.keys.ProfileKeyFactory"))))
          .should()
          .accessTargetWhere(
              call(InstantSource.class, "system")
                  .or(call(Clock.class, "systemUTC"))
                  .or(call(Clock.class, "systemDefaultZone"))
                  .or(call(Clock.class, "system"))
                  .as("the system's clock is chosen"));

  @ArchTest
  static final ArchRule NOBODY_ASKS_THE_TIME_WITHOUT_A_CLOCK =
      noClasses()
          .should()
          .accessTargetWhere(
              describe("the time is asked", ConventionsTest::asksTime)
                  .or(call(System.class, "currentTimeMillis")));

  /** The log's own faults can't be logged. */
  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
      noClasses()
          .that(not(resideInAPackage(ROOT).or(oneType("log.StatusErrors"))))
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses all) {
    List<String> unmarked =
        all.getPackage(ROOT).getSubpackagesInTree().stream()
            .filter(each -> !each.getClasses().isEmpty())
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(unmarked).isEmpty();
    assertThat(all.getPackage(ROOT).isAnnotatedWith(NullMarked.class)).isTrue();
  }

  /** A package is read as a whole; {@code package-info.java} counts. */
  @ArchTest
  static void noPackageHasMoreThan25Files(JavaClasses all) {
    Map<String, Long> files =
        all.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    assertThat(files)
        .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(25));
  }

  /** A simple name means one thing everywhere, so that a search for it finds one type. */
  @ArchTest
  static void noSimpleNameStandsTwice(JavaClasses all) {
    Map<String, List<String>> types =
        topLevel(all)
            .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));
    assertThat(types).allSatisfy((name, same) -> assertThat(same).as(name).hasSize(1));
  }

  /** {@code Fault} beside {@code Faults} says nothing of what each of them does. */
  @ArchTest
  static void noTwoNamesDifferByAPluralOnly(JavaClasses all) {
    Set<String> names = topLevel(all).map(JavaClass::getSimpleName).collect(toSet());
    assertThat(names)
        .noneMatch(
            name ->
                Stream.of(name + "s", name + "es", name.replaceFirst("y$", "ies"))
                    .anyMatch(plural -> !plural.equals(name) && names.contains(plural)));
  }

  private static Stream<JavaClass> topLevel(JavaClasses all) {
    return all.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(each -> !each.getSimpleName().equals("package-info"));
  }

  private static boolean asksTime(JavaAccess<?> access) {
    return access.getTargetOwner().getPackageName().equals("java.time")
        && access.getTarget().getName().equals("now");
  }

  private static DescribedPredicate<JavaAccess<?>> call(Class<?> owner, String method) {
    return describe(
        owner.getSimpleName() + "." + method,
        access ->
            access.getTargetOwner().isEquivalentTo(owner)
                && access.getTarget().getName().equals(method));
  }
}
