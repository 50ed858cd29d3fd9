/// <reference path="../.astro/types.d.ts" />

declare namespace App {
  interface Locals {
    /** The entry whose body is being rendered, for the components in it. */
    hoegoEntry?: import('./theme/records.ts').AnyEntry;
  }
}

// For the compiler alone; the Astro language tools know what each component takes.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
