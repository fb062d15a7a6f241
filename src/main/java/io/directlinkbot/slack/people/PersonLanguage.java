package io.directlinkbot.slack.people;

import io.directlinkbot.config.Language;
import io.directlinkbot.request.approval.Sender;
import io.directlinkbot.slack.text.Texts;
import java.util.Optional;

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

  /** Returns the texts for what only this person sees, as {@link #of(Sender)} does, by user id. */
  public Texts of(String user) {
    return texts(profiles.locale(user));
  }

  /** Returns the texts for what only this person sees, at once: without a call to Slack. */
  public Texts ofKnown(String user) {
    return texts(profiles.knownLocale(user));
  }

  private Texts texts(Optional<String> locale) {
    return Texts.in(locale.flatMap(Language::of).orElse(ofChannels));
  }

  /** Returns the texts for what everybody in a channel reads. */
  public Texts ofChannels() {
    return Texts.in(ofChannels);
  }
}
