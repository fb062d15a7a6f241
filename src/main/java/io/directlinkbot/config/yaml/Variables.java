package io.directlinkbot.config.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.commons.text.StringSubstitutor;

/**
 * Puts environment variables in place of {@code ${NAME}} and {@code ${NAME:-default}}. As in a
 * shell, an empty variable counts as unset. What a variable holds is taken as it is.
 */
final class Variables {
  private static final Pattern UNCLOSED = Pattern.compile("\\$\\{[^}]*(\\$\\{|$)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** A longer name without an underscore is more likely a key that somebody put in the braces. */
  private static final int LONGEST_WORD = 20;

  private static final String DEFAULT_MARK = ":-";

  private final Map<String, String> environment;
  private final ProblemList problems;

  Variables(Map<String, String> environment, ProblemList problems) {
    this.environment = Map.copyOf(environment);
    this.problems = problems;
  }

  /** The text with its variables filled in, or nothing when one of them could not be. */
  Optional<String> fill(String path, String text) {
    if (UNCLOSED.matcher(text).find()) {
      problems.error(path, "has a ${ without its }", "write ${NAME} or ${NAME:-default}");
      return Optional.empty();
    }
    AtomicBoolean complete = new AtomicBoolean(true);
    StringSubstitutor substitutor =
        new StringSubstitutor(
            expression -> {
              Optional<String> value = value(expression);
              if (value.isEmpty()) {
                tellUnset(path, expression);
                complete.set(false);
              }
              return value.orElse("");
            });
    // the default is taken here, as the substitutor would not tell a missing one
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

  private void tellUnset(String path, String name) {
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
