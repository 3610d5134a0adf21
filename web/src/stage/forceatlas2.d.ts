/** One round of ForceAtlas2 on matrices: ten numbers a node, three an edge. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  const iterate: (settings: object, nodes: Float32Array, edges: Float32Array) => void;
  export default iterate;
}
