import type { ScaleLinear } from "d3-scale";

interface Props {
  readonly scale: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly shown: (value: number) => string;
}

/** The lines a chart is read against, each with its value at its left end. */
export const ChartGrid = ({ scale, left, right, shown }: Props) => (
  <>
    {scale.ticks(3).map((value) => (
      <g key={value}>
        <line x1={left} x2={right} y1={scale(value)} y2={scale(value)} class="grid" />
        <text x={left - 4} y={scale(value)} dy="0.32em" text-anchor="end">
          {shown(value)}
        </text>
      </g>
    ))}
  </>
);
