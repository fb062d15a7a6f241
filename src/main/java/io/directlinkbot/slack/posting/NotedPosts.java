package io.directlinkbot.slack.posting;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.PublicationLog;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the posts of one subject, read once and again only where it was changed. Not
 * thread-safe.
 */
final class NotedPosts {
  private final String subject;
  private final Map<Post, Publication> read;
  private final PublicationLog log;
  private final Set<Post> changed = new HashSet<>();

  /**
   * @param read all that is known of the subject's posts
   * @param log where they were read, and where changes are noted
   */
  NotedPosts(String subject, Map<Post, Publication> read, PublicationLog log) {
    this.subject = subject;
    this.read = read;
    this.log = log;
  }

  /** What is known of a post, of this subject or another; nothing if it was never begun. */
  Optional<Publication> find(Post post) {
    return post.subject().equals(subject) && !changed.contains(post)
        ? Optional.ofNullable(read.get(post))
        : log.find(post);
  }

  /** Returns the log, to note a change of this post. */
  PublicationLog change(Post post) {
    changed.add(post);
    return log;
  }
}
