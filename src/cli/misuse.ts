// What the parser of the command line says of a wrong one, in Vietnamese.

/** How each message reads, and what it becomes; `$1` … are its parts. By the code of the error. */
const messages: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'commander.unknownOption': [[/^unknown option '(.*?)'/s, "không có tùy chọn '$1'"]],
  'commander.excessArguments': [
    [
      /^too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+).*$/s,
      "thừa tham số cho '$1': cần $2, có $3",
    ],
  ],
  'commander.unknownCommand': [[/^unknown command '(.*?)'/s, "không có lệnh '$1'"]],
  'commander.missingArgument': [[/^missing required argument '(.*?)'/s, "thiếu tham số '$1'"]],
  'commander.optionMissingArgument': [
    [/^option '(.*?)' argument missing/s, "tùy chọn '$1' thiếu giá trị"],
  ],
  'commander.invalidArgument': [
    [/^option '(.*?)' argument '(.*?)' is invalid/s, "tùy chọn '$1' không nhận giá trị '$2'"],
    [
      /^command-argument value '(.*?)' is invalid for argument '(.*?)'/s,
      "tham số '$2' không nhận giá trị '$1'",
    ],
  ],
};

/** What may follow any of them. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/Allowed choices are (.*)\.$/, 'Chọn một trong: $1.'],
  [/\(Did you mean (?:one of )?(.*)\?\)$/, '(Có phải ý bạn là $1?)'],
];

/**
 * A message of commander in Vietnamese; as it is when it is not one of those known here.
 * @param code of its error
 * @param message in English, beginning with `error: `
 */
export const inVietnamese = (code: string, message: string): string => {
  const known = [...(messages[code] ?? []), ...endings];
  const plain = message.replace(/^error: /, '');
  return `lỗi: ${known.reduce((text, [pattern, said]) => text.replace(pattern, said), plain)}`;
};
