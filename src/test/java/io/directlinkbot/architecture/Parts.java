package io.directlinkbot.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The bot's parts, each a package without those below it. */
final class Parts {
  static final String ROOT = "io.directlinkbot";

  private Parts() {}

  static Types part(String name) {
    return new Types(name, type -> type.getPackageName().equals(ROOT + "." + name));
  }

  /** A part with all parts below it. */
  static Types allBelow(String name) {
    String full = ROOT + "." + name;
    return new Types(
        name + " and below",
        type -> type.getPackageName().equals(full) || type.getPackageName().startsWith(full + "."));
  }

  /** Records and enums of a part: its values, without what it does. */
  static Types valuesOf(String name) {
    return new Types(
        "values of " + name, type -> part(name).test(type) && (type.isRecord() || type.isEnum()));
  }

  /** A type with those that are declared in it. */
  static Types oneType(String name) {
    String full = ROOT + "." + name;
    return new Types(
        name, type -> type.getName().equals(full) || type.getName().startsWith(full + "$"));
  }

  /**
   * A part may use these types of the bot and no other, but for reasons and problems, which all may
   * give.
   */
  static ArchRule uses(String part, Types... allowed) {
    DescribedPredicate<JavaClass> others =
        resideInAPackage(ROOT + "..")
            .and(not(part(part)))
            .and(not(part("reason")))
            .and(not(part("problem")));
    for (Types each : allowed) {
      others = others.and(not(each));
    }
    String names = Stream.of(allowed).map(Types::getDescription).collect(joining(", "));
    return noClasses()
        .that(part(part))
        .should()
        .dependOnClassesThat(others)
        .as("%s uses of the bot only: %s".formatted(part, names.isEmpty() ? "nothing" : names));
  }
}
