package io.directlinkbot.config.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.commons.text.StringSubstitutor;

/**
 * Fills in {@code ${NAME}} and {@code ${NAME:-default}} from the environment. As in a shell, {@code
 * :-} treats an empty variable as unset; without a default, an empty variable is an error. The
 * content of a variable is not substituted again.
 */
final class EnvironmentVariables {
  private static final Pattern UNCLOSED = Pattern.compile("\\$\\{[^}]*(\\$\\{|$)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /**
   * A longer name without an underscore is more likely a secret key that somebody put in the
   * braces.
   */
  private static final int LONGEST_WORD = 20;

  private static final String DEFAULT_MARK = ":-";

  private final Map<String, String> environment;
  private final ProblemList problems;

  EnvironmentVariables(Map<String, String> environment, ProblemList problems) {
    this.environment = Map.copyOf(environment);
    this.problems = problems;
  }

  /**
   * Returns the text with its variables filled in; reports those that can't be, and returns empty
   * then.
   */
  Optional<String> fill(String path, String text) {
    if (UNCLOSED.matcher(text).find()) {
      problems.error(path, "has a ${ without a closing }", "write ${NAME} or ${NAME:-default}");
      return Optional.empty();
    }
    AtomicBoolean complete = new AtomicBoolean(true);
    StringSubstitutor substitutor =
        new StringSubstitutor(
            expression -> {
              Optional<String> value = value(expression);
              if (value.isEmpty()) {
                reportUnset(path, expression);
                complete.set(false);
              }
              return value.orElse("");
            });
    // defaults are resolved in value(), because the substitutor would not report a missing variable
    substitutor.setValueDelimiterMatcher(null);
    substitutor.setDisableSubstitutionInValues(true);
    String filled = substitutor.replace(text);
    return complete.get() ? Optional.of(filled) : Optional.empty();
  }

  private Optional<String> value(String expression) {
    int mark = expression.indexOf(DEFAULT_MARK);
    String name = mark < 0 ? expression : expression.substring(0, mark);
    Optional<String> set = Optional.ofNullable(environment.get(name)).filter(v -> !v.isEmpty());
    return mark < 0
        ? set
        : set.or(() -> Optional.of(expression.substring(mark + DEFAULT_MARK.length())));
  }

  private void reportUnset(String path, String name) {
    boolean shown =
        NAME.matcher(name).matches() && (name.length() < LONGEST_WORD || name.contains("_"));
    if (shown) {
      problems.error(
          path,
          "needs the environment variable " + name + ", which is not set or empty",
          "set it, or give a default: ${" + name + ":-default}");
    } else {
      problems.error(
          path,
          "has something other than a variable's name between ${ and }",
          "put the name of an environment variable there, such as ${SLACK_BOT_TOKEN}");
    }
  }
}
