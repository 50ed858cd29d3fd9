/** What `hoego new --help` says. */
export const newHelp = `hoego new <kind>   begins an entry: valid frontmatter, the choices in comments, nothing overwritten

  retro [2026-11]   a look back at a period (2026-11, 2026-W47, 2026-Q3 …), with the goals that are due in it, the
                    tries to look back on, what else was written then and the same time last year;
                    default: this month, or until its 10th the last one while that has no retro
  plan [2027]       a plan that carries over what the last one left open; default: this year, from October on the next
  year [2026]       a year in review, its figures counted from its months; default: this year, until March the last
  interview         an application with its stages            --company <name> [--alias --role --channel]
  question          a bank of interview questions             --topic <topic> or --company <name> [--alias]
  note              the rest of a career log                  --title <title> --kind research|diary|study|talk|post

  --title <title>         instead of the one that hoego makes
  --period <period>       the same as naming it behind the kind
  --git <folder>          of retro: counts the commits of a repository in that period; may be given again
  --public                visibility: public; such a draft speaks only of what is public (default: private)
  --base <folder>         where the log lies (default: content)
  --lang ko|en            language of the draft (default: that of the log)
  --time-zone <zone>      says which day it is (default: Asia/Seoul)`;
