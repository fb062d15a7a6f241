import { say } from "./toast.js";

/**
 * Sends an action to the sandbox. Returns its answer, or null after showing the reader what went wrong.
 * With `quietly`, an error is returned as `{ error }`, for the caller to show in its place.
 */
export async function post(path, body, { quietly = false } = {}) {
  const answer = await send(path, body);
  if (answer.error && !quietly) {
    say(answer.error);
    return null;
  }
  return answer;
}

async function send(path, body) {
  try {
    const response = await fetch(`/sandbox/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    return response.ok || answer.error ? answer : { error: `The sandbox answered ${response.status}.` };
  } catch {
    return { error: "The sandbox is not responding. Is it still running?" };
  }
}
