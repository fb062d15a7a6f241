package io.directlinkbot.journal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.store.StoreException;

/** The stored form of notices. The names here are on users' disks and may not change. */
final class NoticeJson {
  private static final JsonMapper MAPPER =
      StoredJson.mapper().addMixIn(Notice.class, NoticeNames.class).build();

  private NoticeJson() {}

  static String write(Notice notice) {
    try {
      return ReasonKeys.apart(MAPPER.writeValueAsString(notice));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("a notice that can't be written", failure);
    }
  }

  static Notice read(String json) {
    try {
      return MAPPER.readValue(ReasonKeys.together(json), Notice.class);
    } catch (JsonProcessingException failure) {
      throw new StoreException(StoreProblem.UNREADABLE_ROW.with(json), failure);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "notice")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Notice.PollOutageBegan.class, name = "went_blind"),
    @JsonSubTypes.Type(value = Notice.PollOutageEnded.class, name = "sees_again"),
    @JsonSubTypes.Type(value = Notice.Digest.class, name = "digest"),
    @JsonSubTypes.Type(value = Notice.NotArrived.class, name = "not_arrived")
  })
  @JsonIgnoreProperties("key")
  private interface NoticeNames {}
}
