package io.directlinkbot.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.function.Predicate;

/** Some of the bot's types. */
final class Types extends DescribedPredicate<JavaClass> {
  private final Predicate<JavaClass> which;

  Types(String name, Predicate<JavaClass> which) {
    super("%s", name);
    this.which = which;
  }

  @Override
  public boolean test(JavaClass type) {
    return which.test(type);
  }
}
