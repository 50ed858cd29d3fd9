declare module 'virtual:hoego/config' {
  const config: import('./options.ts').Config;
  export default config;
}

declare module 'virtual:hoego/client' {
  const addresses: Record<'explore', string>;
  export default addresses;
}

declare module 'virtual:hoego/accent.css';
