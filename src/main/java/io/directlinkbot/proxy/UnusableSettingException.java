package io.directlinkbot.proxy;

/**
 * A proxy or a file of trusted authorities that is set and can't be used. Its message is one line
 * for a person and never quotes a proxy, which may hold a password.
 */
public final class UnusableSettingException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableSettingException(String line) {
    super(line);
  }
}
