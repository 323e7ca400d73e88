import type { CompletionWords } from './completion-words.ts';

/** Prints the completion script of a shell. */
export const completionScripts: Readonly<Record<string, (words: CompletionWords) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

function bashScript(words: CompletionWords): string {
  return `_fitsync() {
  local words
  case "\${COMP_WORDS[*]:1:COMP_CWORD-1}" in
${shellCases(words, (list) => `words='${list.join(' ')}'`)}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _fitsync fitsync
`;
}

function zshScript(words: CompletionWords): string {
  return `#compdef fitsync
_fitsync() {
  local -a candidates
  case "\${words[2,CURRENT-1]}" in
${shellCases(words, (list) => `candidates=(${list.join(' ')})`)}
  esac
  compadd -a candidates || _files
}
compdef _fitsync fitsync
`;
}

/** One case per place; what is deeper comes first, so that \`events tail\` wins over \`events\`. */
function shellCases(words: CompletionWords, assign: (list: readonly string[]) => string): string {
  return [...words]
    .sort(([a], [b]) => b.split(' ').length - a.split(' ').length || (a < b ? 1 : -1))
    .map(([place, list]) => {
      const pattern = place === '' ? "''" : `'${place}'|'${place} '*`;
      return `    ${pattern}) ${assign(list)} ;;`;
    })
    .join('\n');
}

function fishScript(words: CompletionWords): string {
  const lines = [...words].map(([place, list]) => {
    const path = place.split(' ');
    const children = [...words.keys()]
      .map((other) => other.split(' '))
      .filter(
        (other) => other.length === path.length + 1 && other.join(' ').startsWith(`${place} `),
      )
      .map((other) => other.at(-1) ?? '');
    const conditions =
      place === ''
        ? ['__fish_use_subcommand']
        : path.map((word) => `__fish_seen_subcommand_from ${word}`);
    if (place !== '' && children.length > 0)
      conditions.push(`not __fish_seen_subcommand_from ${children.join(' ')}`);
    return `complete -c fitsync -n '${conditions.join('; and ')}' -a '${list.join(' ')}'`;
  });
  return `${lines.join('\n')}\n`;
}
