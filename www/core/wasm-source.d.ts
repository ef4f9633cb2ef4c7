// What the wasm can be had from. A project without the types of a browser has only some of these.

type Instance<Global extends string> = typeof globalThis extends {
  [name in Global]: { prototype: infer It };
}
  ? It
  : never;

type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer It } } }
  ? It
  : never;

export type WasmSource =
  | string
  | ArrayBuffer
  | ArrayBufferView<ArrayBuffer>
  | Instance<'URL'>
  | Instance<'Request'>
  | Instance<'Response'>
  | Module;
