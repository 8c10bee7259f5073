/** What running text says of a section's topics, below whatever heading. */
interface TopicPhrase {
  readonly pattern: RegExp;
  readonly cues?: readonly string[];
}

/** Before what something is built with. */
export const saysBuilt: TopicPhrase = {
  pattern: /\b(?:built|made|written|created|developed) (?:with|using|in|on)\b/,
};

/** Before or after what something was made with. */
export const saysUsed: TopicPhrase = {
  pattern: /\b(?:use[ds]?|using|utili[sz](?:e[ds]?|ing)|leverag(?:e[ds]?|ing))\b/,
};

export const saysOwnPart: TopicPhrase = {
  pattern:
    /\b(?:i (?:was responsible|worked on|built|wrote|implemented|designed|led|owned|contributed|focused)|my (?:role|part|contributions?|responsibilit\w+)|responsible for)\b/,
};

/** A first glance, as in lower case any `file_id` looks like the name of a setting. */
export const mayNameSetting: TopicPhrase = {
  pattern:
    /(?<=\.)env\b|\b(?:application\.yml|figaro|dotenv|export [a-z_]+=)|(?<=[a-z0-9]_)(?:key|secret|token|id|url|password)\b/,
  cues: 'env application figaro dotenv export key secret token id url password'.split(' '),
};

export const topicPhrases = [saysBuilt, saysUsed, saysOwnPart, mayNameSetting];
