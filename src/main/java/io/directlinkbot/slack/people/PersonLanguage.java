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
   * Returns the texts for what only this person sees. For a person who was never looked up, it
   * takes as long as one call to Slack.
   */
  public Texts of(Sender sender) {
    return Texts.in(profiles.locale(sender.user()).flatMap(Language::of).orElse(ofChannels));
  }

  /** Returns the texts for what everybody in a channel reads. */
  public Texts ofChannels() {
    return Texts.in(ofChannels);
  }
}
