package io.directlinkbot.slack;

import io.directlinkbot.request.ApproverGroup;
import io.directlinkbot.request.Profile;
import java.util.Optional;

/** The groups and people of the workspace, as approvers are looked up in it. Thread-safe. */
interface Directory {
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
      };

  static Directory of(UserGroups groups, Profiles profiles) {
    return new Directory() {
      @Override
      public ApproverGroup group(String id) {
        return groups.of(id);
      }

      @Override
      public Optional<Profile> profile(String user) {
        return profiles.of(user);
      }
    };
  }

  ApproverGroup group(String id);

  Optional<Profile> profile(String user);
}
