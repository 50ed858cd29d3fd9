// `virtual:hoego/config` is declared in what the integration injects: .astro/integrations/hoego/hoego.d.ts.

declare module 'virtual:hoego/client' {
  const addresses: Record<'explore' | 'ahead' | 'comments', string>;
  export default addresses;
}

/** Only for the module that the comments load. */
declare module 'virtual:hoego/conversation' {
  const conversation: import('./theme/comments.ts').Conversation;
  export default conversation;
}

declare module 'virtual:hoego/look.css';

declare module 'virtual:hoego/components/HeadExtras' {
  const component: typeof import('./theme/components/HeadExtras.astro').default;
  export default component;
}

declare module 'virtual:hoego/components/Header' {
  const component: typeof import('./theme/components/Header.astro').default;
  export default component;
}

declare module 'virtual:hoego/components/Seal' {
  const component: typeof import('./theme/components/Seal.astro').default;
  export default component;
}

declare module 'virtual:hoego/components/EntryHead' {
  const component: typeof import('./theme/components/EntryHead.astro').default;
  export default component;
}

declare module 'virtual:hoego/components/EntryFoot' {
  const component: typeof import('./theme/components/EntryFoot.astro').default;
  export default component;
}

declare module 'virtual:hoego/components/Comments' {
  const component: typeof import('./theme/components/Comments.astro').default;
  export default component;
}

declare module 'virtual:hoego/components/Footer' {
  const component: typeof import('./theme/components/Footer.astro').default;
  export default component;
}

declare module 'virtual:hoego/mdx' {
  const components: typeof import('./components.ts');
  export default components;
}
