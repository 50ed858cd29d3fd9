// `virtual:hoego/config` is declared in what the integration injects: .astro/integrations/hoego/hoego.d.ts.

declare module 'virtual:hoego/client' {
  const addresses: Record<'explore' | 'ahead', string>;
  export default addresses;
}

declare module 'virtual:hoego/look.css';
