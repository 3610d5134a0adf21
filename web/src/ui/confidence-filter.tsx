import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useSession } from './session.tsx';

/** The least confidence that is shown. */
export function ConfidenceFilter() {
  const { view, dispatch, words } = useSession();
  return (
    <Slider
      className="slider"
      value={view.filters.confidence}
      minValue={0}
      maxValue={95}
      step={5}
      onChange={(confidence) => dispatch({ type: 'filter', change: { confidence } })}
    >
      <Label>{words.text.confidence}</Label>
      <SliderOutput>{words.percent(view.filters.confidence / 100)}</SliderOutput>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}
