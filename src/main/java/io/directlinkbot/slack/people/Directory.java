package io.directlinkbot.slack.people;

import io.directlinkbot.request.approval.ApproverGroup;
import io.directlinkbot.request.approval.Profile;
import java.util.Optional;

/** The groups and people of the workspace, as approvers are looked up in it. Thread-safe. */
public interface Directory {
  /** Before the bot knows a workspace, it knows nobody. */
  Directory UNKNOWN =
      new Directory() {
        @Override
        public ApproverGroup group(String id) {
          return new ApproverGroup.Unread(id);
        }

        @Override
        public Optional<Profile> profile(String user) {
          return Optional.empty();
        }

        @Override
        public Optional<Profile> profileNow(String user) {
          return Optional.empty();
        }

        @Override
        public Optional<Profile> profileBefore(String user) {
          return Optional.empty();
        }
      };

  static Directory of(GroupLookup groups, ProfileLookup profiles) {
    return new Directory() {
      @Override
      public ApproverGroup group(String id) {
        return groups.of(id);
      }

      @Override
      public Optional<Profile> profile(String user) {
        return profiles.of(user);
      }

      @Override
      public Optional<Profile> profileNow(String user) {
        return profiles.now(user);
      }

      @Override
      public Optional<Profile> profileBefore(String user) {
        return profiles.before(user);
      }
    };
  }

  ApproverGroup group(String id);

  /** What Slack told of the user a moment ago at most, see {@link ProfileLookup#of}. */
  Optional<Profile> profile(String user);

  /** What Slack tells of the user now. */
  Optional<Profile> profileNow(String user);

  /** What Slack told last, while it tells nothing newer, see {@link ProfileLookup#before}. */
  Optional<Profile> profileBefore(String user);
}
