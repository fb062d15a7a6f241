package io.directlinkbot.slack.command;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.config.Language;
import io.directlinkbot.decide.CareLog;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.directlink.FakeCloud;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.journal.AnnouncementLog;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.approval.Sender;
import io.directlinkbot.slack.api.InboundText;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.click.AcceptDialogListener;
import io.directlinkbot.slack.click.DeclineListener;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.KnownConnections;
import io.directlinkbot.slack.known.LinkedCardCheck;
import io.directlinkbot.slack.known.ReplacementLookup;
import io.directlinkbot.slack.people.ApproverCheck;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The verbs on a store, without Slack and clouds: what they answer later, and their dialogs. */
final class CommandScene {
  static final InstantSource CLOCK = InstantSource.fixed(Examples.NOW);

  private final List<Message> later = new ArrayList<>();
  private final AtomicInteger dialogs = new AtomicInteger();
  private final Journal journal;
  private final VerbTable verbs;

  CommandScene(Store store) {
    this.journal = new Journal(store);
    this.verbs = verbs(store);
  }

  /** Reads what is open, as a bot's first poll does. */
  void readOpen() {
    journal.open();
  }

  /** Types a line, and gives all answers to it, also those that come later. */
  List<Message> answers(TypedCommand typed) {
    later.clear();
    dialogs.set(0);
    List<Message> answers = new ArrayList<>(verbs.answer(typed).map(List::of).orElse(List.of()));
    answers.addAll(later);
    return answers;
  }

  /** How many dialogs the last line opened. */
  int dialogs() {
    return dialogs.get();
  }

  static TypedCommand typed(String line, String id) {
    Sender sender =
        new Sender("U0ALICE", Optional.empty(), Optional.of("T0SANDBOX"), Optional.empty());
    return new TypedCommand(
        id,
        sender,
        "C0123456789",
        ReplyPath.in(Optional.of("C0123456789"), "U0ALICE"),
        InboundText.decode(line),
        Texts.in(Language.ENGLISH));
  }

  private VerbTable verbs(Store store) {
    AccountView prod = AccountViews.with(AccountViews.COUNTERPARTY);
    Map<String, AccountView> accounts = Map.of("prod", prod);
    FakeCloud cloud = new FakeCloud();
    cloud.hasGateways(Examples.GATEWAY);
    Map<String, GatewayList> gateways = Map.of("prod", new GatewayList(cloud, List.of()));
    CardLinks links = new CardLinks(new PublicationLog(store), mock(SlackClient.class));
    AnswerSource source = new AnswerSource("/directlink", accounts, links, CLOCK);
    RequestSearch search = new RequestSearch(journal, accounts.keySet());
    OneRequest one = new OneRequest(search, journal);
    Whispers whispers = mock(Whispers.class);
    doAnswer(said -> later.add(said.getArgument(1))).when(whispers).say(any(), any(Message.class));
    BackgroundAnswers background = new BackgroundAnswers(whispers, Runnable::run);
    return new VerbTable(
        "/directlink",
        List.of(
            new StatusCommand(
                source,
                journal,
                search,
                mock(AcceptPreviewer.class),
                new ReplacementLookup(journal, links),
                mock(LinkedCardCheck.class)),
            new GatewaysCommand(source, gateways, background, Runnable::run),
            new HistoryCommand(source, journal),
            new HealthCommand(source, new PollLog(store), mock(HealthCommand.Condition.class)),
            new AcceptCommand(source, one, gateways, acceptDialogs()),
            new DeclineCommand(source, one, declineDialogs()),
            new RemindCommand(
                source,
                one,
                approvers(),
                mock(Decider.class),
                new CareLog(journal, CLOCK),
                background),
            new ExpectCommand(
                "/directlink",
                new AnnouncementLog(store),
                new ChannelAccounts(accounts.values()),
                new KnownConnections(journal),
                approvers(),
                whispers,
                Runnable::run,
                () -> {},
                CLOCK),
            new HelpCommand("/directlink")));
  }

  private AcceptDialogListener acceptDialogs() {
    AcceptDialogListener listener = mock(AcceptDialogListener.class);
    doAnswer(_ -> dialogs.incrementAndGet()).when(listener).openTyped(any(), any(), any());
    return listener;
  }

  private DeclineListener declineDialogs() {
    DeclineListener listener = mock(DeclineListener.class);
    doAnswer(_ -> dialogs.incrementAndGet()).when(listener).openTyped(any(), any(), any());
    return listener;
  }

  private static ApproverCheck approvers() {
    ApproverCheck approvers = mock(ApproverCheck.class);
    when(approvers.person(any())).thenReturn(Examples.ALICE);
    return approvers;
  }
}
