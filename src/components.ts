// What an MDX file may use without importing it. A site can import the same from `hoego/components`.
export { default as Answer } from './theme/components/Answer.astro';
export { default as Callout } from './theme/components/Callout.astro';
export { default as Goal } from './theme/components/Goal.astro';
export { default as Kpt } from './theme/components/Kpt.astro';
export { default as Question } from './theme/components/Question.astro';
