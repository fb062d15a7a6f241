/** The user id of Slackbot, who is not in the workspace's list. */
const slackbot = "USLACKBOT";

/**
 * What the page knows: the state as last sent by the server, and what the reader has chosen to look at.
 * Calls its listener after every change, once for changes in quick succession.
 */
export class Session {
  world = null;
  connected = false;
  choice = { person: null, channel: null, home: false, thread: null, pane: "channel", account: null };
  #source = null;
  #received = 0;
  #due = false;
  #listener;

  constructor(listener) {
    this.#listener = listener;
    this.choice.person = sessionStorage.getItem("person");
  }

  /** Listens to the server as the chosen person. The browser reconnects by itself. */
  connect() {
    this.#source?.close();
    const as = this.choice.person ? `?as=${encodeURIComponent(this.choice.person)}` : "";
    this.#source = new EventSource(`/sandbox/events${as}`);
    this.#source.addEventListener("state", (event) => this.#take(JSON.parse(event.data)));
    this.#source.addEventListener("error", () => {
      this.connected = false;
      this.#changed();
      // After a refusal the browser gives up; a restarted sandbox may no longer know the person.
      if (this.#source.readyState === EventSource.CLOSED) setTimeout(() => this.connect(), 2000);
    });
  }

  /** Changes what the reader looks at. */
  choose(changes) {
    const other = changes.person !== undefined && changes.person !== this.choice.person;
    Object.assign(this.choice, changes);
    if (other) {
      sessionStorage.setItem("person", this.choice.person);
      this.connect();
    }
    this.#changed();
  }

  /** Returns the sandbox's time in milliseconds since 1970. Its clock may run faster than real time. */
  now() {
    const { now, speed } = this.world.clock;
    return now + (performance.now() - this.#received) * speed;
  }

  /** Returns the author of a message: a person or the app. */
  author(id) {
    const { app, people } = this.world;
    if (id === app.user) return { name: app.name, app: true };
    if (id === slackbot) return { name: "Slackbot", app: true };
    const number = people.findIndex((person) => person.id === id);
    return { name: people[number]?.name ?? id, number };
  }

  /** Returns what a channel shows: its messages, each with a summary of its replies, and the replies that were also sent to the channel. */
  messages(channel) {
    const all = this.world.messages.filter((message) => message.channel === channel);
    return all.filter((message) => !message.thread || message.thread === message.ts || message.broadcast).map((message) => {
      const replies = all.filter((reply) => reply.thread === message.ts && reply.ts !== message.ts);
      return replies.length === 0 ? message : { ...message, replies: { count: replies.length, last: replies.at(-1).ts, user: replies.at(-1).user } };
    });
  }

  /** Returns a message and its replies. */
  replies(channel, thread) {
    return this.world.messages.filter((message) => message.channel === channel && (message.ts === thread || message.thread === thread));
  }

  channel() {
    return this.world.channels.find((channel) => channel.id === this.choice.channel);
  }

  #take(world) {
    this.world = world;
    this.connected = true;
    this.#received = performance.now();
    this.choice.person = world.person;
    if (!this.channel()) this.choice.channel = world.channels[0]?.id ?? null;
    if (!world.accounts.some((account) => account.name === this.choice.account)) {
      this.choice.account = this.channel()?.account ?? world.accounts[0]?.name ?? null;
    }
    this.#changed();
  }

  #changed() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.world) this.#listener();
    });
  }
}
