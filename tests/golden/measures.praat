# What sentisound measures, by Praat itself (docs/MEASURES.md), as a table with a line per file:
#   praat --run measures.praat LIST 75 600 5500     LIST: names of WAV or FLAC files, one a line
form What to measure
  sentence List files.txt
  real Pitch_floor 75
  real Pitch_ceiling 600
  real Formant_ceiling 5500
endform
files = Read Strings from raw text file: list$
count = Get number of strings
line$ = "file"
line$ = line$ + tab$ + "f0_mean_hz" + tab$ + "f0_median_hz" + tab$ + "f0_sd_hz" + tab$ + "f0_min_hz" + tab$ + "f0_max_hz"
line$ = line$ + tab$ + "f0_slope_hz_per_second" + tab$ + "intensity_mean_db" + tab$ + "intensity_max_db"
for k to 4
  line$ = line$ + tab$ + "f" + string$ (k) + "_hz" + tab$ + "f" + string$ (k) + "_bandwidth_hz"
endfor
line$ = line$ + tab$ + "jitter_local" + tab$ + "shimmer_local" + tab$ + "hnr_db" + tab$ + "spectral_centre_hz" + tab$ + "spectral_tilt_db"
writeInfoLine: line$

for i to count
  selectObject: files
  file$ = Get string: i
  sound = Read from file: file$
  pitch = To Pitch (ac): 0, pitch_floor, 15, "no", 0.03, 0.45, 0.01, 0.35, 0.14, pitch_ceiling
  line$ = file$
  x = Get mean: 0, 0, "Hertz"
  @add: x
  x = Get quantile: 0, 0, 0.5, "Hertz"
  @add: x
  x = Get standard deviation: 0, 0, "Hertz"
  @add: x
  x = Get minimum: 0, 0, "Hertz", "Parabolic"
  @add: x
  x = Get maximum: 0, 0, "Hertz", "Parabolic"
  @add: x
  slope$ = Get mean absolute slope: "Hertz"
  x = extractNumber (slope$, "")
  @add: x

  selectObject: sound
  intensity = To Intensity: 100, 0, "yes"
  x = Get mean: 0, 0, "energy"
  @add: x
  x = Get maximum: 0, 0, "Parabolic"
  @add: x

  selectObject: sound
  formant = To Formant (burg): 0, 5, formant_ceiling, 0.025, 50
  frames = Get number of frames
  for k to 4
    hz [k] = 0
    width [k] = 0
    voiced [k] = 0
  endfor
  for j to frames
    selectObject: formant
    time = Get time from frame number: j
    selectObject: pitch
    f0 = Get value at time: time, "Hertz", "linear"
    if f0 <> undefined
      selectObject: formant
      for k to 4
        x = Get value at time: k, time, "hertz", "linear"
        if x <> undefined
          hz [k] = hz [k] + x
          x = Get bandwidth at time: k, time, "hertz", "linear"
          width [k] = width [k] + x
          voiced [k] = voiced [k] + 1
        endif
      endfor
    endif
  endfor
  for k to 4
    x = hz [k] / voiced [k]
    @add: x
    x = width [k] / voiced [k]
    @add: x
  endfor

  selectObject: sound
  pulses = To PointProcess (periodic, cc): pitch_floor, pitch_ceiling
  x = Get jitter (local): 0, 0, 0.0001, 0.02, 1.3
  @add: x
  selectObject: sound, pulses
  x = Get shimmer (local): 0, 0, 0.0001, 0.02, 1.3, 1.6
  @add: x

  selectObject: sound
  harmonicity = To Harmonicity (cc): 0.01, pitch_floor, 0.1, 1.0
  x = Get mean: 0, 0
  @add: x

  selectObject: sound
  spectrum = To Spectrum: "yes"
  x = Get centre of gravity: 2
  @add: x
  selectObject: sound
  ltas = To Ltas: 100
  x = Get slope: 0, 1000, 1000, 4000, "energy"
  @add: x
  appendInfoLine: line$
  removeObject: sound, pitch, intensity, formant, pulses, harmonicity, spectrum, ltas
endfor

procedure add: .value
  line$ = line$ + tab$ + string$ (.value)
endproc
