import { NodeProgram, type NodeProgramType } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { BODY, COLUMNS, ROWS } from "./kind-atlas.ts";
import type { NodeLook } from "./look.ts";

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec2 a_position;
attribute float a_size;
attribute float a_cell;
attribute float a_fade;
attribute vec4 a_ring;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec2 v_corner;
varying vec2 v_cell;
varying float v_fade;
varying vec4 v_ring;
varying vec4 v_id;

const float bias = 255.0 / 254.0;

void main() {
  float half_width = a_size * u_correctionRatio / u_sizeRatio * 2.0 / ${BODY.toFixed(4)};
  vec2 position = a_position + a_corner * half_width;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_corner = a_corner;
  v_cell = vec2(mod(a_cell, ${COLUMNS.toFixed(1)}), floor(a_cell / ${COLUMNS.toFixed(1)}));
  v_fade = a_fade;
  v_ring = a_ring;
  v_id = a_id;
  v_id.a *= bias;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec2 v_corner;
varying vec2 v_cell;
varying float v_fade;
varying vec4 v_ring;
varying vec4 v_id;

uniform sampler2D u_atlas;
uniform float u_pixel;

void main(void) {
  vec2 spot = (v_cell + vec2(v_corner.x, -v_corner.y) * 0.5 + 0.5) / vec2(${COLUMNS.toFixed(1)}, ${ROWS.toFixed(1)});
  vec4 body = texture2D(u_atlas, spot);
  #ifdef PICKING_MODE
  if (body.a < 0.4) discard;
  gl_FragColor = v_id;
  #else
  float away = abs(length(v_corner) - 0.9);
  float ring = v_ring.a * (1.0 - smoothstep(0.06 - u_pixel, 0.06 + u_pixel, away));
  vec4 drawn = body * (1.0 - v_fade);
  vec4 circle = vec4(v_ring.rgb, 1.0) * ring;
  gl_FragColor = drawn + circle * (1.0 - drawn.a);
  #endif
}
`;

const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];

/**
 * A Sigma node program that draws each entity as its picture in the atlas, with a selection ring. Sigma asks for a
 * class here; each renderer of it keeps its own texture.
 */
export function kindProgram(atlas: HTMLCanvasElement): NodeProgramType {
  class KindProgram extends NodeProgram<
    "u_matrix" | "u_sizeRatio" | "u_correctionRatio" | "u_atlas" | "u_pixel"
  > {
    private readonly atlas: WebGLTexture | null = textureOf(this.normalProgram.gl, atlas);

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: ["u_matrix", "u_sizeRatio", "u_correctionRatio", "u_atlas", "u_pixel"] as const,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_cell", size: 1, type: FLOAT },
          { name: "a_fade", size: 1, type: FLOAT },
          { name: "a_ring", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: CORNERS,
      };
    }

    processVisibleItem(nodeIndex: number, start: number, display: NodeDisplayData): void {
      const { x, y, size, cell, fade, ring } = display as NodeDisplayData & NodeLook;
      const { array } = this;
      array[start] = x;
      array[start + 1] = y;
      array[start + 2] = size;
      array[start + 3] = cell;
      array[start + 4] = fade;
      array[start + 5] = floatColor(ring === "" ? "rgba(0,0,0,0)" : ring);
      array[start + 6] = nodeIndex;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: this["normalProgram"]): void {
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.atlas);
      gl.uniform1i(uniformLocations["u_atlas"] ?? null, 0);
      gl.uniform1f(uniformLocations["u_pixel"] ?? null, 0.04);
      gl.uniform1f(uniformLocations["u_sizeRatio"] ?? null, params.sizeRatio);
      gl.uniform1f(uniformLocations["u_correctionRatio"] ?? null, params.correctionRatio);
      gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
    }
  }
  return KindProgram;
}

function textureOf(
  gl: WebGLRenderingContext | WebGL2RenderingContext,
  atlas: HTMLCanvasElement,
): WebGLTexture | null {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas);
  const hasMipmaps = gl instanceof WebGL2RenderingContext;
  if (hasMipmaps) gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, hasMipmaps ? gl.LINEAR_MIPMAP_LINEAR : gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}
