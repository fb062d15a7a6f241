package io.directlinkbot.config;

/** The provider whose cloud an account belongs to. */
public enum Provider {
  OUTSCALE,
  AWS
}
