import { Combobox } from "../controls/combobox.js";

/** The single-choice selects of Block Kit. Their options are in the block, come from the app, or are the workspace's people and channels. */
export function select(part, { block, surface, use, value, labelledBy, describedBy, invalid }) {
  const box = new Combobox({
    label: labelledBy ? undefined : part.placeholder?.text ?? "Choose an option",
    labelledBy,
    describedBy,
    invalid,
    placeholder: part.placeholder?.text,
    chosen: chosen(part, value, surface),
    load: (query) => load(part, block, surface, query),
    delay: part.type === "external_select" ? 150 : 0,
    choose: (option) => use(answer(part, option), box.node),
  });
  return box.node;
}

async function load(part, block, surface, query) {
  if (part.type === "external_select") {
    const least = part.min_query_length ?? 3;
    if (query.length < least) return { note: `Type at least ${least} character${least === 1 ? "" : "s"}` };
    const found = await surface.suggest(block, part, query);
    return found.error ? { error: found.error } : { groups: found.groups };
  }
  const wanted = query.toLowerCase();
  const matches = (option) => option.text.text.toLowerCase().includes(wanted);
  const all = groups(part.type === "static_select" ? part : { options: listed(part, surface) });
  return { groups: all.map((group) => ({ ...group, options: group.options.filter(matches) })).filter(({ options }) => options.length > 0) };
}

function groups({ options, option_groups: grouped }) {
  return grouped?.length ? grouped : [{ options: options ?? [] }];
}

function listed(part, { names }) {
  const source = part.type === "users_select" ? names.people : names.channels;
  return [...source].map(([value, text]) => ({ value, text: { type: "plain_text", text } }));
}

const kinds = { users_select: "selected_user", conversations_select: "selected_conversation", channels_select: "selected_channel" };

function answer(part, option) {
  const kind = kinds[part.type];
  return kind ? { type: part.type, [kind]: option.value } : { type: part.type, selected_option: option };
}

function chosen(part, value, surface) {
  const kind = kinds[part.type];
  if (!kind) return value?.selected_option;
  return listed(part, surface).find((option) => option.value === value?.[kind]);
}
