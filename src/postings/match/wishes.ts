/** What a line says of itself, whatever stands above it: `Kafka 경험자 우대`, `Java (필수)`, `Kotlin is a plus`. */
export type Wish = 'required' | 'preferred' | undefined;

const preferred =
  /우대|가산점|가점|선호|면\s?(?:더|더욱|더더욱|정말|참)?\s?(?:좋|환영|금상첨화)|[([]\s?선택\s?[)\]]|필수(?:는|가|조건은|사항은|요건은)?\s?(?:아닙|아니|아님)|\b(?:preferred|preferably|desirable|ideally|nice[- ]to[- ]have|good to have|not (?:strictly )?(?:required|necessary))\b|\b(?:is|are|as) (?:a |an )?(?:big |huge |strong |definite )?(?:plus|bonus|advantage)\b|\ba (?:big |huge |strong |definite )?plus\b/i;
const required =
  /필수(?!(?:는|가|조건은|사항은|요건은)?\s?(?:아닙|아니|아님))|\bmust[- ]have\b|(?<!\b(?:as|if|when|where|not|strictly) )\brequired\b(?! (?:by|to|for)\b)/i;
const markedRequired = /[([]\s?필수\s?[)\]]|[([]\s?required\s?[)\]]/i;

// A line is weighed piece by piece: behind a sentence, behind a mark in brackets, and behind a comma after a wish that
// is complete (Java 3년 이상, Kafka 경험자 우대).
const seams =
  /(?<=[.!?;])\s+|(?<=[([]\s?(?:필수|우대|선택|required|preferred|optional)\s?[)\]])(?=\s*[,/·]|\s*[A-Z가-힣])|(?<=(?:이상|필수|신 분|있는 분|가능|능숙|있고|하고|하며|이며|보유|필요|required)),\s*/i;

/** The pieces of a line, each with the section it belongs to; `section` is the one of the heading above. */
export function pieces<T extends string | undefined>(line: string, section: T): { text: string; section: T | Wish }[] {
  const opening = /^[^\p{L}\p{N}]*[([]\s?(필수|우대|선택)\s?[)\]]|^[^\p{L}\p{N}]*(필수|우대)\s*:/u.exec(line);
  if (opening) {
    return [{ text: line, section: (opening[1] ?? opening[2]) === '필수' ? 'required' : 'preferred' }];
  }
  // Most lines say nothing of themselves.
  if (!preferred.test(line) && !required.test(line)) return [{ text: line, section }];
  return line.split(seams).map((text) => ({ text, section: wishOf(text, section === 'preferred') ?? section }));
}

function wishOf(text: string, inPreferred: boolean): Wish {
  if (inPreferred) return markedRequired.test(text) ? 'required' : undefined;
  if (preferred.test(text)) return 'preferred';
  return required.test(text) ? 'required' : undefined;
}
