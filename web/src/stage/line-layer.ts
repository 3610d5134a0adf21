import type Sigma from 'sigma';
import type { Picture } from '../data/visual.ts';
import type { Point } from './layout.ts';
import { type LineData, toLines } from './line-data.ts';

/** The edges of a big graph as plain lines, drawn by the GPU in one go from one buffer. */
export interface LineLayer {
  /** What is drawn; undefined draws nothing. */
  readonly data: LineData | undefined;
  show(picture: Picture | undefined, places: ReadonlyMap<string, Point>): void;
  place(places: ReadonlyMap<string, Point>): void;
  /** Draws the first `most` lines in a colour `#rrggbb` at an opacity in 0..1. */
  draw(color: string, opacity: number, most: number): void;
}

const vertexShader = `
attribute vec2 place;
uniform mat3 toScreen;
void main() {
  gl_Position = vec4((toScreen * vec3(place, 1.0)).xy, 0.0, 1.0);
}`;

const fragmentShader = `
precision mediump float;
uniform vec4 color;
void main() {
  gl_FragColor = color;
}`;

type Gl = WebGL2RenderingContext | WebGLRenderingContext;

function createProgram(gl: Gl): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexShader],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}

/** From graph coordinates to the GPU's square from -1 to 1, column by column: the camera as it is now. */
function screenMatrix(sigma: Sigma): Float32Array {
  const { width, height } = sigma.getDimensions();
  const at = (x: number, y: number): readonly [number, number] => {
    const point = sigma.graphToViewport({ x, y });
    return [(point.x / width) * 2 - 1, 1 - (point.y / height) * 2];
  };
  const [origin, right, up] = [at(0, 0), at(1, 0), at(0, 1)];
  return new Float32Array([
    right[0] - origin[0],
    right[1] - origin[1],
    0,
    up[0] - origin[0],
    up[1] - origin[1],
    0,
    origin[0],
    origin[1],
    1,
  ]);
}

function channels(color: string, opacity: number): readonly [number, number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  const part = (shift: number): number => (((value >> shift) & 255) / 255) * opacity;
  return [part(16), part(8), part(0), opacity];
}

/** What the GPU holds of a layer. */
function createDrawing(sigma: Sigma) {
  const gl: Gl = sigma.createWebGLContext('lines', { beforeLayer: 'nodes' } as object);
  sigma.resize(true);
  const program = createProgram(gl);
  const buffer = gl.createBuffer();
  const place = gl.getAttribLocation(program, 'place');
  const toScreen = gl.getUniformLocation(program, 'toScreen');
  const colorAt = gl.getUniformLocation(program, 'color');
  gl.enable(gl.BLEND);
  return {
    fill: (ends: Float32Array): void => {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, ends, gl.DYNAMIC_DRAW);
    },
    draw: (color: string, opacity: number, lines: number): void => {
      gl.clear(gl.COLOR_BUFFER_BIT);
      if (lines === 0) return;
      // biome-ignore lint/correctness/useHookAtTopLevel: a call of the GPU, no hook
      gl.useProgram(program);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.enableVertexAttribArray(place);
      gl.vertexAttribPointer(place, 2, gl.FLOAT, false, 0, 0);
      gl.uniformMatrix3fv(toScreen, false, screenMatrix(sigma));
      gl.uniform4fv(colorAt, channels(color, opacity));
      gl.drawArrays(gl.LINES, 0, lines * 2);
    },
  };
}

/** A layer under the entities; the GPU is only asked for one when there is a big graph to draw. */
export function createLineLayer(sigma: Sigma): LineLayer {
  let data: LineData | undefined;
  let drawing: ReturnType<typeof createDrawing> | undefined;
  return {
    get data() {
      return data;
    },
    show: (picture, places) => {
      data = picture && toLines(picture, places);
      if (!data) return;
      drawing ??= createDrawing(sigma);
      drawing.fill(data.ends);
    },
    place: (places) => {
      data?.place(places);
      if (data) drawing?.fill(data.ends);
    },
    draw: (color, opacity, most) => drawing?.draw(color, opacity, Math.min(most, data?.edges.length ?? 0)),
  };
}
