// A bot on Bolt for JavaScript that does what minimal/MinimalBolt.java does: acknowledges first, opens the same dialog,
// makes the same confirm, posts the same reply, updates the card. No journal.
import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import bolt from "@slack/bolt";

const env = process.env;
const EXAMPLE = "dxvif-56781234";
const form = (name) => readFileSync(join(env.FORMS, name), "utf8");
const dialog = form("dialog-all-checks-passed.json");
const reply = form("reply-accepted-without-note.json");
const accepted = form("card-accepted-pending-without-note.json");
const filled = (text, interfaceId) => JSON.parse(text.replaceAll(EXAMPLE, interfaceId));
const gateways = Array.from({ length: Number(env.GATEWAYS) }, (_, i) => `vgw-${String(i).padStart(8, "0")}`);

const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const hmac = (key, text) => createHmac("sha256", key).update(text).digest();

/** A signed call (AWS Signature Version 4) of the DirectLink API. */
async function directLink(operation, request) {
  const url = new URL(env.CLOUD_URL);
  const body = JSON.stringify(request);
  const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, "");
  const day = time.slice(0, 8);
  const target = `OvertureService.${operation}`;
  const type = "application/x-amz-json-1.1";
  const headers = `content-type:${type}\nhost:${url.host}\nx-amz-date:${time}\nx-amz-target:${target}\n`;
  const signed = "content-type;host;x-amz-date;x-amz-target";
  const scope = `${day}/${env.CLOUD_REGION}/directconnect/aws4_request`;
  const canonical = `POST\n/\n\n${headers}\n${signed}\n${sha256(body)}`;
  const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(canonical)}`;
  const key = [env.CLOUD_REGION, "directconnect", "aws4_request"].reduce(hmac, hmac(`AWS4${env.CLOUD_SECRET_KEY}`, day));
  const signature = createHmac("sha256", key).update(text).digest("hex");
  const answer = await fetch(url, {
    method: "POST",
    body,
    headers: {
      "content-type": type,
      "x-amz-date": time,
      "x-amz-target": target,
      authorization: `AWS4-HMAC-SHA256 Credential=${env.CLOUD_ACCESS_KEY}/${scope}, SignedHeaders=${signed}, Signature=${signature}`,
    },
  });
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer.json();
}

const app = new bolt.App({
  token: env.SLACK_BOT_TOKEN,
  appToken: env.SLACK_APP_TOKEN,
  socketMode: true,
  logLevel: "error",
  clientOptions: { slackApiUrl: env.SLACK_API_URL },
});

app.action("accept", async ({ ack, body, client }) => {
  await ack();
  const values = Object.values(body.state.values).find((block) => block.gateway);
  const accept = {
    interfaceId: body.actions[0].value.split("/")[1],
    gateway: values.gateway.selected_option.value,
    channel: body.container.channel_id,
    ts: body.container.message_ts,
  };
  const view = filled(dialog, accept.interfaceId);
  view.private_metadata = JSON.stringify(accept);
  await client.views.open({ trigger_id: body.trigger_id, view });
});

app.action("gateway", async ({ ack }) => ack());

app.options("gateway", async ({ ack, payload }) => {
  const options = gateways
    .filter((id) => id.includes(payload.value))
    .slice(0, 100)
    .map((id) => ({ text: { type: "plain_text", text: id }, value: id }));
  await ack({ options });
});

app.view("accept_dialog", async ({ ack, view, client }) => {
  await ack();
  const { interfaceId, gateway, channel, ts } = JSON.parse(view.private_metadata);
  const request = { virtualInterfaceId: interfaceId, virtualGatewayId: gateway };
  const text = (await directLink("ConfirmPrivateVirtualInterface", request)).virtualInterfaceState;
  await client.chat.postMessage({ channel, thread_ts: ts, text, ...filled(reply, interfaceId) });
  await client.chat.update({ channel, ts, text, ...filled(accepted, interfaceId) });
});

app.error(async (error) => console.error(error));

await app.start();
