package io.directlinkbot.config;

/** Whose cloud an account is in. */
public enum Provider {
  OUTSCALE,
  AWS
}
