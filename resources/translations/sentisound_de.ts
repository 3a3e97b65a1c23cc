<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>sentisound</name>
    <message>
        <source>model %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpleasant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pleasant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::AffectView</name>
    <message>
        <source>Valence and arousal, derived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valence %1, arousal %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derived, not measured: where the probabilities point to in published ratings of the words (%1, each from −1 to 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpleasant pleasant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::AnalysisController</name>
    <message>
        <source>Cancelling %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::AnalysisPage</name>
    <message>
        <source>Probability of each emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a sound file here, press Ctrl+O, or record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse a sentence of a speech synthesiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will see which emotion the voice carries, how sure the model is, and the sound itself: waveform, spectrogram and MFCC. WAV, FLAC, MP3, M4A, OGG, Opus, WebM and others can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of the sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ApiSwitch</name>
    <message>
        <source>Local API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets other programs on this computer ask for analyses over HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local API is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the local API: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::AppearanceMenu</name>
    <message>
        <source>A&amp;ppearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::DropZone</name>
    <message>
        <source>Place to drop sound files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop sound files here or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose sound files to analyse (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sound files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop analysing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the analysis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::EmotionRow</name>
    <message>
        <source>Emotions over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · nobody speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · most likely %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, here %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::FileDialogs</name>
    <message>
        <source>Sound files (*.wav *.flac *.mp3 *.m4a *.mp4 *.aac *.ogg *.oga *.opus *.webm *.mkv *.aif *.aiff *.wma *.amr *.3gp *.au);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sound files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::HistoryModel</name>
    <message>
        <source>%1 (uncertain)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its audio was not kept: it cannot be opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: press Enter or double-click to open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::HistoryPage</name>
    <message>
        <source>All analyses, newest first. Double-click one or press Enter to open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was analysed yet. Drop a sound file here, press Ctrl+O, or record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of analyses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::LevelMeter</name>
    <message>
        <source>%1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, too loud: it clips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too loud: the sound is cut off. Turn the microphone down or move away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 dB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::LiveController</name>
    <message>
        <source>Listening …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::LiveRows</name>
    <message>
        <source>Pictures of what is being recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first sound …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::LiveView</name>
    <message>
        <source>Emotion of the last seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far to trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording. What you see is about the last three seconds; the whole take is analysed when you stop.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose sound files to analyse (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or stop recording (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a report of this analysis (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all keys (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Privacy and responsible use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the analysis (Ctrl+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the history (Ctrl+H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when SentiSound is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – SentiSound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and playing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::MessageBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sentisound::MfccRow</name>
    <message>
        <source>MFCC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · coefficient %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::PlaybackMenu</name>
    <message>
        <source>Play &amp;through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s choice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::Player</name>
    <message>
        <source>Playing ended: the loudspeaker could not be opened or stopped taking sound. Check that it is connected and not in use by another program, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing ended: the loudspeaker takes no sound. Check it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loudspeaker or headphones were disconnected. Connect them again or choose others, then press play.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::RecordController</name>
    <message>
        <source>No microphone was found. Connect one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for recordings cannot be made: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::RecordPanel</name>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone to record from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or stop recording (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or go on recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found. Connect one to record; files need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: nothing is recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::Recorder</name>
    <message>
        <source>The microphone could not be opened. Another program may be using it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone stopped. What was recorded until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone sends no sound any more. What was recorded until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording ended: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone was disconnected. What was recorded until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ReportDrag</name>
    <message>
        <source>Drag this into a folder or a message: the report as a PDF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report, to be dragged out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ResultPanel</name>
    <message>
        <source>Emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far to trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the model is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What moved the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::SoundStack</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the selection, or all, again and again (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less, larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole recording (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selection (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse the selection (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the selection as a WAV file (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window length, scale, range and colours of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead and selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the selection to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the selection to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead to the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 (%3 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::SpectrogramRow</name>
    <message>
        <source>Spectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s · %2 Hz</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::ViewSettingsMenu</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 ms shows the pulses of a voice, 30 ms its harmonics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window &amp;shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian has no side lobes, as in Praat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hann</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finest &amp;hop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How close the columns lie when zoomed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/16 of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/8 of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/4 of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/2 of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Frequencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the frequency axis is divided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;p to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest frequency that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>11 kHz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the loudest to what is drawn as silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are perceptually even: equal steps look equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>viridis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ink on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;MFCC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many coefficients are shown, as far as the model has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As delivered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::VoiceRow</name>
    <message>
        <source>Pitch and energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pitch (Hz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy (dB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pitch and energy are being computed …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pitch %1 Hz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pitch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>energy %1 dB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::WaveformRow</name>
    <message>
        <source>Waveform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · amplitude %2 (%3 dB)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentisound::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to SentiSound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Your recordings stay here.&lt;/b&gt; Everything is computed on this machine. Nothing is sent anywhere, and SentiSound never goes online. What you analyse is kept in its history, with the audio, until you delete it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;It hears how a voice sounds, not what a person feels.&lt;/b&gt; The models have learnt from actors. On people they have never heard they are wrong often; how often is said beside every result. A verdict “uncertain” is meant seriously. A speaker profile of ten or more clips helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Use it fairly.&lt;/b&gt; Record and analyse people only if they have agreed. Do not decide about anybody (hiring, health, credit, police) on its word. At work and in schools the European Union forbids inferring emotions of people, with few exceptions (Regulation 2024/1689, Article 5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
