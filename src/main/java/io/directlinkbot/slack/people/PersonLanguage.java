package io.directlinkbot.slack.people;

import io.directlinkbot.config.Language;
import io.directlinkbot.request.approval.Sender;
import io.directlinkbot.slack.text.Texts;

/**
 * In which language one person reads: their own Slack language if the bot writes it, else that of
 * the channels. Thread-safe.
 */
public final class PersonLanguage {
  private final ProfileLookup profiles;
  private final Language ofChannels;

  /** Finds languages in profiles; the other one is that of the channels. */
  public PersonLanguage(ProfileLookup profiles, Language ofChannels) {
    this.profiles = profiles;
    this.ofChannels = ofChannels;
  }

  /**
   * Returns the texts for what only this person sees. Once a minute for each person it takes as
   * long as one call to Slack.
   */
  public Texts of(Sender sender) {
    return of(sender.user());
  }

  /** Returns the texts for what only this user sees, as {@link #of(Sender)}. */
  public Texts of(String user) {
    return Texts.in(profiles.locale(user).flatMap(Language::of).orElse(ofChannels));
  }

  /** Returns the texts for what everybody in a channel reads. */
  public Texts ofChannels() {
    return Texts.in(ofChannels);
  }
}
