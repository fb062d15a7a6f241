package io.directlinkbot.slack.click;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.composition.OptionObject;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.fault.FaultReference;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.AckTime;
import io.directlinkbot.slack.api.InboundText;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.GatewayPicker;
import io.directlinkbot.slack.view.card.PickerBlock;
import io.directlinkbot.slack.view.dialog.DialogMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the gateway picker with options while a person types in it. */
public final class GatewayOptions {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayOptions.class);

  private final Map<String, GatewayList> lists;
  private final AckTime ackTime;
  private final Executor background;
  private final Texts texts;

  /**
   * Answers pickers.
   *
   * @param texts in the language of the channels: a picker has no time to look the person up
   */
  public GatewayOptions(
      Map<String, GatewayList> lists, AckTime ackTime, Executor background, Texts texts) {
    this.lists = Map.copyOf(lists);
    this.ackTime = ackTime;
    this.background = background;
    this.texts = texts;
  }

  public Response options(BlockSuggestionRequest typing, BlockSuggestionContext context) {
    List<Option> options = options(typing.getPayload());
    return context.ack(it -> it.options(options));
  }

  private List<Option> options(BlockSuggestionPayload payload) {
    try {
      return GatewayPicker.options(gateways(payload), texts).stream()
          .map(GatewayOptions::option)
          .toList();
    } catch (RuntimeException | Error fault) {
      // there is no other place for it where the person looks; picked, it is no gateway
      String reference = FaultReference.log(LOG, "The gateway picker failed", fault);
      return List.of(option(GatewayPicker.fault(reference, texts)));
    }
  }

  private List<Gateway> gateways(BlockSuggestionPayload payload) {
    String typed = Optional.ofNullable(payload.getValue()).orElse("");
    GatewayList list = lists.get(request(payload).account());
    if (list == null) {
      return List.of();
    }
    List<Gateway> found = search(list, typed);
    // Slack's documentation does not say whether this text comes escaped
    String meant = InboundText.decode(typed);
    return found.isEmpty() && !meant.equals(typed) ? search(list, meant) : found;
  }

  /** Converts an option: the SDK has another class for those in this answer. */
  private static Option option(OptionObject option) {
    return Option.builder()
        .text(option.getText())
        .description(option.getDescription())
        .value(option.getValue())
        .build();
  }

  /** Reads the request's id, on a card from the block's name, in a dialog from its metadata. */
  private static RequestId request(BlockSuggestionPayload payload) {
    return payload.getView() == null
        ? PickerBlock.request(payload.getBlockId())
        : DialogMetadata.read(payload.getView().getPrivateMetadata()).request();
  }

  private List<Gateway> search(GatewayList list, String typed) {
    CompletableFuture<List<Gateway>> search =
        CompletableFuture.supplyAsync(() -> read(list, typed), background);
    try {
      return ackTime.await(search);
    } catch (TimeoutException _) {
      return list.searchLastRead(typed);
    } catch (ExecutionException failure) {
      LOG.warn("The gateway picker uses the last reading: {}", String.valueOf(failure.getCause()));
      return list.searchLastRead(typed);
    }
  }

  private static List<Gateway> read(GatewayList list, String typed) {
    try {
      return list.search(typed);
    } catch (CloudException failure) {
      throw new CompletionException(failure);
    }
  }
}
